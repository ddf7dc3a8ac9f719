/**
 * A longer text, ours or an administrator's: an empty line starts a paragraph, lines that start with "• " are a list.
 * Everything is shown as text, whatever it looks like.
 */
export function Prose({ text }: { readonly text: string }) {
  return (
    <div class="lg-prose">
      {text.split(/\n{2,}/).map((block, index) => (
        <Block key={index} lines={block.split('\n')} />
      ))}
    </div>
  );
}

function Block({ lines }: { readonly lines: readonly string[] }) {
  const firstItem = lines.findIndex((line) => line.startsWith('• '));
  if (firstItem === -1) return <p>{lines.join(' ')}</p>;
  const lead = lines.slice(0, firstItem).join(' ');
  return (
    <>
      {lead !== '' && <p>{lead}</p>}
      <ul>
        {lines.slice(firstItem).map((line, index) => (
          <li key={index}>{line.replace(/^• /, '')}</li>
        ))}
      </ul>
    </>
  );
}
