package main

import "archive.example/films/internal/wiring"

func main() {
	app := wiring.Initialise()
	if err := app.Start(":8080"); err != nil {
		panic(err)
	}
}
