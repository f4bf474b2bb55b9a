/// What the page of the case file shows.
@NullMarked
package gongkai.answer.foiarchive.page;

import org.jspecify.annotations.NullMarked;
