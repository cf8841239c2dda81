/// How fast the text and summary stages are: `docs/BENCHMARKS.md` says how to run what is here.
@NullMarked
package mujaz.benchmark;

import org.jspecify.annotations.NullMarked;
