FROM base
RUN echo "<<EOF" '<<EOF' \<<EOF
CMD x
