FROM base
MAINTAINER Some One <one@example.org>
