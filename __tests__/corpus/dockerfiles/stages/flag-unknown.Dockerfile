FROM --plattform=linux/amd64 base
