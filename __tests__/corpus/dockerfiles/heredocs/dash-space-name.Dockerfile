FROM base
RUN cat <<- EOF
