/// What the templates of the figures are given.
@NullMarked
package gongkai.publish.documentfigure.page;

import org.jspecify.annotations.NullMarked;
