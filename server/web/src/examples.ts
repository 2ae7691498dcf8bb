import answer from '../../../examples/answer.md?raw';
import arabic from '../../../examples/arabic.md?raw';
import article from '../../../examples/article.md?raw';

/** The texts to try the page with: the repository's examples without their Markdown. */
export const EXAMPLES = { article: plain(article), answer: plain(answer), arabic: plain(arabic) } as const;

function plain(markdown: string): string {
  return markdown
    .trim()
    .replace(/^(#+|>) /gm, '')
    .replace(/^( *)[*>] /gm, '$1')
    .replace(/\*+/g, '')
    // Lines of one paragraph belong together; items of a list do not.
    .replace(/([^\n])\n(?! |\d|\n)/g, '$1 ')
    .replace(/^ +/gm, '')
    // In a line of Latin letters a number in brackets after Arabic words would jump before them.
    .replace(/([»"]) \((?=\d)/g, '$1 \u200E(');
}
