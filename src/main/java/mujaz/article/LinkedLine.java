package mujaz.article;

/// A block with how much of it is links: from 0 to 1.
record LinkedLine(Block block, double density) {}
