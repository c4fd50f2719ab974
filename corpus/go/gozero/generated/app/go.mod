module parcel.example/lockers

go 1.25

require github.com/zeromicro/go-zero v1.9.0
