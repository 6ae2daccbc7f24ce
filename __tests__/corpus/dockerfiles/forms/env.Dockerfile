FROM base
ENV A=b C="d e" F='g h' I=j\ k L="m \"n\"" O=
ENV P q r  s
ENV T "u" v
ENV A=$A:x \
    # comment
    B=${A:-y}
