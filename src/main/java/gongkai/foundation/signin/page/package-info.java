/// What the templates of signin show.
@NullMarked
package gongkai.foundation.signin.page;

import org.jspecify.annotations.NullMarked;
