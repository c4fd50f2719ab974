module harbour.example/berths

go 1.25

require github.com/zeromicro/go-zero v1.9.0
