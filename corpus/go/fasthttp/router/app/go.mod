module bees.example/hives

go 1.25

require github.com/fasthttp/router v1.5.4
require github.com/valyala/fasthttp v1.65.0
