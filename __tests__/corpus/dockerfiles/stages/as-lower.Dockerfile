FROM base as one
From base aS two
