package main

import (
	"os"

	"observatory.example/sky/app"
)

func main() {
	a := app.New(app.WithPrefix("/sky"), app.WithName("north"))
	if err := a.Run(":9000"); err != nil {
		os.Exit(1)
	}
}
