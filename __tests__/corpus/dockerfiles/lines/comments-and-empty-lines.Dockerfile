# first

FROM base
# second
RUN one && \
# third

    # fourth
    two && \

    three

# fifth
