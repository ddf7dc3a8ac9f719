document.querySelector('#app')?.append('');
