package main

import (
	"github.com/zeromicro/go-zero/rest"

	"parcel.example/lockers/internal/handler"
)

func main() {
	server := rest.MustNewServer(rest.RestConf{Host: "localhost", Port: 8080})
	defer server.Stop()
	handler.RegisterHandlers(server)
	server.Start()
}
