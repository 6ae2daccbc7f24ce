FROM base
RUN python3 <<EOF
import os
print(os.name)
EOF
RUN bash -ex <<'EOF'
echo $SHELL
EOF
