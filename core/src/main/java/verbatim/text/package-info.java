/** Documents, their words and how words are spelt. The way in: {@link verbatim.text.Text} and {@link verbatim.text.Tokens}. */
@NullMarked
package verbatim.text;

import org.jspecify.annotations.NullMarked;
