-- The states of an article are counted from 1, so that the number in its ETag is the number of its revision.

update editorial.article set revision = revision + 1;
