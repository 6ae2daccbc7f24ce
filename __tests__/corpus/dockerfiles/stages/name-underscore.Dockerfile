FROM base AS __proto__
