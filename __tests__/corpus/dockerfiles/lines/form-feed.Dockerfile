FROM base
RUNoneb
RUNtwo
