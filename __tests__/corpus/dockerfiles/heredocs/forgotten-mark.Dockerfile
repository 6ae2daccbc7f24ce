FROM base
RUN cat <<${X:-E}
RUN cat <<"${X:-E}"
CMD x
