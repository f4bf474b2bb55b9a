/// What the page of all components shows.
@NullMarked
package gongkai.foundation.styleguide.page;

import org.jspecify.annotations.NullMarked;
