/// What the pages of tokens show.
@NullMarked
package gongkai.foundation.apitoken.page;

import org.jspecify.annotations.NullMarked;
