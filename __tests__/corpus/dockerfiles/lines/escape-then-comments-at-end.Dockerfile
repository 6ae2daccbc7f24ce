FROM base
RUN one \

# two

