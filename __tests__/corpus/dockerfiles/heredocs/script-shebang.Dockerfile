FROM base
RUN <<EOF
#!/usr/bin/env python3
print(1)
EOF
RUN <<EOF
#!/bin/bash -e
echo one
EOF
