FROM base
CMD [null]
