module chess.example/clubs

go 1.25

require github.com/buaazp/fasthttprouter v0.1.1
require github.com/valyala/fasthttp v1.65.0
