/// What the templates of administration show.
@NullMarked
package gongkai.foundation.administration.page;

import org.jspecify.annotations.NullMarked;
