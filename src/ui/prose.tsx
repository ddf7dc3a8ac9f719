/**
 * A longer text from the message files: an empty line starts a paragraph, lines that start with "• " are a list.
 * Everything is shown as text; the files hold no markup.
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
        {lines.slice(firstItem).map((line) => (
          <li key={line}>{line.replace(/^• /, '')}</li>
        ))}
      </ul>
    </>
  );
}
