FROM base
RUN ﻿one﻿ two
ENV A=﻿
