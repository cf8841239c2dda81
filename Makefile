# For people: each verb is one call of Maven or of the program. `make` alone lists them.
.PHONY: help build test verify format demo fake-telegram image clean

help:
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 15

build: ## compile and package, without tests
	./mvnw -q -DskipTests package

test: ## one test class or method: make test T=SentencesTest
	./mvnw -q test $(if $(T),-Dtest=$(T) -Dsurefire.failIfNoSpecifiedTests=true)

verify: ## everything that CI checks
	./mvnw verify

format: ## rewrite the Java files as google-java-format would have them
	./mvnw -q test-compile exec:exec@format

demo: ## the bot with a bundled newsroom, on http://localhost:8080
	./mujaz demo

fake-telegram: ## a Telegram of your own on port 8081, to try the bot by hand
	./mvnw -q test-compile exec:exec@fake-telegram

image: ## the container image, with docker
	docker build --tag mujaz .

clean: ## remove what was built
	./mvnw -q clean
