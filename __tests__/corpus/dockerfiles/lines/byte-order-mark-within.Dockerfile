FROM base
﻿RUN one
