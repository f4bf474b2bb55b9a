/// What the templates of the register of withheld information are given.
@NullMarked
package gongkai.answer.withheld.page;

import org.jspecify.annotations.NullMarked;
