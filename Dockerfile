# The application alone; its data stand in /data. Built as on any machine: scripts/start.mjs.
#
#   docker build -t asu-rso .                       # the server and what it needs to run, nothing else
#   docker build -t asu-rso-tools --target tools .  # with the commands of npm: restore, db:copy, second-factor:reset
FROM node:22-bookworm-slim AS base
WORKDIR /app
COPY package.json package-lock.json ./

FROM base AS packages
RUN npm ci --omit=dev --no-audit --no-fund

FROM base AS build
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN npm run build && rm -rf .next/cache

FROM base AS running
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data NEXT_TELEMETRY_DISABLED=1
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data

FROM running AS tools
COPY --from=build --chown=node:node /app /app
ENTRYPOINT ["npm", "run"]

FROM running
# A school in earnest: whoever opens it first makes it. `-e DEMO=1` fills it with the demo school instead.
ENV DEMO=0
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build --chown=node:node /app/.next .next
COPY --from=build /app/next.config.ts ./
EXPOSE 3000
CMD ["node", "--conditions=production", "dist/server.mjs"]
