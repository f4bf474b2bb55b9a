/// What the pages of importing show.
@NullMarked
package gongkai.publish.documentimport.page;

import org.jspecify.annotations.NullMarked;
