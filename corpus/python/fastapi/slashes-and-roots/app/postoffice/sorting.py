async def open_sorting(target):
    # route: PATCH /sorting/{bin}
    @target.patch("/sorting/{bin}")
    async def sort(bin: str):
        return bin
