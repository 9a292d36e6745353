// A reader that never answers, as a parser caught in a loop would not.
for (;;) Math.random();
