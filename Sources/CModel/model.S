/* The learned model, as the trainer writes it, in the read-only data of the program. This line changes with it, so
   that it is assembled anew: 4cc98a29 */
    .section .rodata
    .balign 64
    .globl pullquote_model_start
    .globl pullquote_model_end
pullquote_model_start:
    .incbin "model.bin"
pullquote_model_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
