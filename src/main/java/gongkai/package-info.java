/// gongkai, the open-government platform: a government publishes, serves, answers, engages and is overseen.
@NullMarked
package gongkai;

import org.jspecify.annotations.NullMarked;
