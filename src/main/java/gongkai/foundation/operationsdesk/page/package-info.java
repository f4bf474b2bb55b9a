/// What the template of the running house shows.
@NullMarked
package gongkai.foundation.operationsdesk.page;

import org.jspecify.annotations.NullMarked;
