FROM base
RUN one \
  # comment

  two
CMD ["three"]
