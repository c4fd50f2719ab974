package main

import (
	"log"

	"orchestra.example/season/internal/server"
)

func main() {
	log.Fatal(server.New("season").Run())
}
