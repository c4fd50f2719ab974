package main

import (
	"github.com/beego/beego/v2/server/web"

	_ "vineyard.example/cellar/routers"
)

func main() {
	web.BConfig.WebConfig.AutoRender = false
	web.Run()
}
