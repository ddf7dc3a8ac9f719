/** Elements that stand within a line of text, and that cannot have a shadow root; `span` can, and is in no such list. */
export const TEXT_ELEMENTS =
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small strike strong sub sup time tt u var wbr'.split(
    ' ',
  );
