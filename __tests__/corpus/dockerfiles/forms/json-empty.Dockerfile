FROM base
RUN []
CMD []
