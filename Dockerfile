# The application for the profile postgres: servers and secrets come from the environment (docker-compose.yml).

FROM maven:3-eclipse-temurin-17 AS build
WORKDIR /build
# Dependencies first: this layer is rebuilt only when the pom changes.
COPY pom.xml .
RUN mvn -B -ntp -q dependency:go-offline || true
COPY bpmn bpmn
COPY forms forms
COPY src/main src/main
RUN mvn -B -ntp package -Dmaven.test.skip=true -Dspotless.check.skip=true \
    && mv target/sangyu-*.jar target/sangyu.jar

FROM eclipse-temurin:17-jre
RUN groupadd --system sangyu && useradd --system --gid sangyu --home-dir /app --shell /usr/sbin/nologin sangyu
WORKDIR /app
COPY --from=build /build/target/sangyu.jar sangyu.jar
USER sangyu
ENV SPRING_PROFILES_ACTIVE=postgres \
    SERVER_PORT=8080 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -Dfile.encoding=UTF-8 -Duser.timezone=UTC"
EXPOSE 8080
# The image has neither curl nor wget; bash can speak HTTP well enough to ask one question.
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
# exec form: the JVM gets the stop signal itself and ends gracefully.
ENTRYPOINT ["java", "-jar", "sangyu.jar"]
