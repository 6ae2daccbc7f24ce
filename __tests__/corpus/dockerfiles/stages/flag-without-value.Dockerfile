FROM --platform base
